@echo off
rem `portscope listen ...` in a terminal: the command line of the desktop program, without a window. Without an argument a window.
setlocal
if "%~1"=="" (
  start "" "%~dp0..\..\Portscope.exe"
  exit /b 0
)
"%~dp0..\..\Portscope.exe" --no-sandbox --log-level=3 --command -- %*
exit /b %ERRORLEVEL%
