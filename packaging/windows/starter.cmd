@echo off
if exist "%~dp0program\start.cmd" "%~dp0program\start.cmd" {work}--folder "%~dp0." %*
chcp 65001 >nul
echo ต้องแตกไฟล์ zip ก่อน: คลิกขวาที่ไฟล์ zip เลือก แยกทั้งหมด (Extract All) แล้วเปิดโฟลเดอร์ที่ได้
echo Unpack the zip file first: right-click it, choose "Extract All", then open the new folder.
if not defined RT67_NO_PAUSE pause >nul
exit 2
