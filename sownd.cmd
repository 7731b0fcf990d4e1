@echo off
rem Starts sownd on Windows: finds a JDK, builds if nothing is built or a source changed, then runs the program.
rem Usage: sownd [COMMAND ...]   (sownd --help tells the commands; none opens the demo project)
rem Environment: JAVA_HOME, SOWND_JAVA_OPTS (more options for the JVM).
rem Exit: the program's own, or 69 if there is no JDK, 70 if the build failed.
setlocal EnableExtensions DisableDelayedExpansion
set "HOUSE=%~dp0"
set "HOUSE=%HOUSE:~0,-1%"
set "ROOM=%HOUSE%\target\sownd"
set "JDK="
set "OLD="

call :find_jdk
if not defined JDK goto no_jdk
if not exist "%ROOM%" mkdir "%ROOM%"

call :is_fresh
if errorlevel 1 call :build_alone
if errorlevel 1 exit /b 70

set "KIND=window"
for %%a in (%*) do if /i "%%~a"=="--headless" set "KIND=headless"
set "CACHE=%BUILD%\%KIND%-%JDK_BUILD%.aot"
set "WAY=tool"
if "%~1"=="" set "WAY=run"
if /i "%~1"=="run" set "WAY=run"
if "%WAY%"=="run" if not exist "%CACHE%" call :rehearse
set "AOT="
if exist "%CACHE%" set "AOT=-XX:AOTCache="%CACHE%""
"%JDK%\bin\java" %FLAGS% %AOT% %SOWND_JAVA_OPTS% "-Dsownd.home=%HOUSE%" -cp "%BUILD%\lib\*" sownd.app.app.Main %*
exit /b %ERRORLEVEL%

:no_jdk
if defined OLD echo sownd needs a JDK 25 or newer; found was %OLD%. 1>&2
if not defined OLD echo sownd needs a JDK 25 or newer; none was found in JAVA_HOME, on PATH or in the usual folders. 1>&2
echo Install one: winget install EclipseAdoptium.Temurin.25.JDK, then start again in a new window. 1>&2
exit /b 69

rem JAVA_HOME goes before PATH, both before the folders where installers put JDKs.
:find_jdk
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if defined JDK exit /b 0
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :consider "%%~dp$PATH:j.."
if defined JDK exit /b 0
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*jdk*") do call :consider_both "%%~d"
exit /b 0

:consider_both
call :consider "%~1"
call :consider "%~1\current"
exit /b 0

rem Takes the first fitting JDK; remembers a Java that is too old for the message.
:consider
if defined JDK exit /b 0
if not exist "%~1\release" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
set "VERSION="
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" set "VERSION=%%~b"
if not defined VERSION exit /b 0
set "FEATURE=0"
for /f "tokens=1 delims=.-+" %%n in ("%VERSION%") do set "FEATURE=%%n"
if %FEATURE% LSS 25 (
  set "OLD=%VERSION% in %~1"
  exit /b 0
)
set "JDK=%~f1"
set "JDK_BUILD=%VERSION%"
set "FLAGS=-XX:+UseZGC -Xms512m -Xmx512m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Xlog:aot*=off -Xlog:cds*=off"
exit /b 0

rem Succeeds if there is a whole build and no source is newer; sets BUILD.
:is_fresh
if not exist "%ROOM%\current" exit /b 1
set "BUILD="
for /f "usebackq delims=" %%i in ("%ROOM%\current") do set "BUILD=%ROOM%\%%i"
if not exist "%BUILD%\lib" exit /b 1
powershell -NoProfile -NonInteractive -Command "$h = $env:HOUSE; $t = (Get-Item -LiteralPath ($env:ROOM + '\current')).LastWriteTimeUtc; $s = @(Get-Item ($h + '\pom.xml'), ($h + '\sownd.cmd'), ($h + '\*\pom.xml')) + @(Get-ChildItem ($h + '\*\src\main'), ($h + '\profiles'), ($h + '\assets') -Recurse -File | Where-Object { $_.FullName -notmatch '\\(target|demo)\\' }); if ($s | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 } else { exit 0 }"
exit /b %ERRORLEVEL%

rem One builder at a time: the open file is the lock, and Windows closes it whatever happens to this process.
:build_alone
set "BUILT="
2>nul ( 9>"%ROOM%\lock" call :build_if_stale )
if defined BUILT exit /b %BUILT%
if not defined TOLD echo another start of sownd is building; waiting for it ... 1>&2
set "TOLD=yes"
ping -n 2 127.0.0.1 >nul
goto build_alone

:build_if_stale
set "BUILT=70"
call :is_fresh
if not errorlevel 1 (
  set "BUILT=0"
  exit /b 0
)
echo [1/3] building sownd (first start, or sources changed) ... >con
set "ID=%RANDOM%%RANDOM%"
set "LOG=%ROOM%\build.log"
echo %ID%>"%ROOM%\next"
set "JAVA_HOME=%JDK%"
if exist "%HOUSE%\installer\target\lib" rmdir /s /q "%HOUSE%\installer\target\lib"
call :maven >"%LOG%" 2>&1 <nul
if errorlevel 1 goto build_failed
xcopy /q /i /y "%HOUSE%\installer\target\lib\*.jar" "%ROOM%\%ID%\lib" >nul
if errorlevel 1 goto build_failed
rem A move keeps the time: what was edited during the build is newer and builds again.
move /y "%ROOM%\next" "%ROOM%\current" >nul
set "BUILD=%ROOM%\%ID%"
set "BUILT=0"
exit /b 0

:maven
where mvn >nul 2>nul && (
  call mvn -B -ntp -Dstyle.color=never -f "%HOUSE%\pom.xml" -Dmaven.test.skip=true package
  exit /b
)
call "%HOUSE%\mvnw.cmd" -B -ntp -Dstyle.color=never -f "%HOUSE%\pom.xml" -Dmaven.test.skip=true package
exit /b

:build_failed
(
  echo sownd could not be built.
  findstr /c:"Could not transfer" /c:"Could not resolve" /c:"Unknown host" "%LOG%" >nul && echo The first build fetches libraries from repo.maven.apache.org: connect this machine to the network, then start again.
  findstr /b /c:"[ERROR]" "%LOG%"
  echo The whole log: %LOG%
) >con
exit /b 70

rem Plays a copy of the demo for two seconds, silent and on ports of its own, while the JVM notes what it loads.
:rehearse
echo [2/3] rehearsing once, so that every later start is quick ... 1>&2
set "DEMO="
if exist "%HOUSE%\assets\demo\matinee" (
  xcopy /q /e /i /y "%HOUSE%\assets\demo\matinee" "%BUILD%\rehearsal\matinee" >nul
  set "DEMO="%BUILD%\rehearsal\matinee""
)
set "HEADLESS="
if "%KIND%"=="headless" set "HEADLESS=--headless"
"%JDK%\bin\java" %FLAGS% -XX:AOTCacheOutput="%CACHE%.new" "-Dsownd.home=%HOUSE%" -cp "%BUILD%\lib\*" sownd.app.app.Main run %DEMO% %HEADLESS% --duration 2 --audio null --http-port 0 --osc-port 0 >"%BUILD%\rehearsal-%KIND%.log" 2>&1 <nul
if not errorlevel 1 if exist "%CACHE%.new" move /y "%CACHE%.new" "%CACHE%" >nul
if not exist "%CACHE%" type nul >"%CACHE%"
if exist "%BUILD%\rehearsal" rmdir /s /q "%BUILD%\rehearsal"
echo [3/3] opening ... 1>&2
exit /b 0
