@echo off
setlocal EnableExtensions EnableDelayedExpansion
rem What was dropped is read from the whole command line: a name with & in it would be cut at the &.
set "RT67_DROPPED=!cmdcmdline!"
setlocal DisableDelayedExpansion
title rt67
"%~dp0python.exe" -m rt67_aggregate desktop %*
set "RT67_CODE=%ERRORLEVEL%"
if not defined RT67_NO_PAUSE pause >nul
exit %RT67_CODE%
