@echo off
rem The command rt67, for a Command Prompt that is opened in this folder.
"%~dp0program\python.exe" -m rt67_aggregate %*
