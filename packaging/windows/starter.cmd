@echo off
setlocal EnableExtensions EnableDelayedExpansion
rem What was dropped is read from the whole command line: a name with & in it would be cut at the &.
set "RT67_DROPPED=!cmdcmdline!"
setlocal DisableDelayedExpansion
title rt67
if not exist "%~dp0program\python.exe" goto unpacked
"%~dp0program\python.exe" -m rt67_aggregate desktop --folder "%~dp0." %*
set "RT67_CODE=%ERRORLEVEL%"
if not defined RT67_NO_PAUSE pause >nul
exit %RT67_CODE%

:unpacked
chcp 65001 >nul
echo ต้องแตกไฟล์ zip ก่อน: คลิกขวาที่ไฟล์ zip เลือก แยกทั้งหมด (Extract All) แล้วเปิดโฟลเดอร์ที่ได้
echo Unpack the zip file first: right-click it, choose "Extract All", then open the new folder.
if not defined RT67_NO_PAUSE pause >nul
exit 2
