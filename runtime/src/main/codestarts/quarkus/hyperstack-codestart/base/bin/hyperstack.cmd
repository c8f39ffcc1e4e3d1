@echo off
rem Starts, builds, tests and migrates this application: bin\hyperstack --help
setlocal disabledelayedexpansion
set "HOME_FOLDER=%~dp0.."
set "TOLD_PROFILE="
set "PROFILE="
set "PROGRAM="
set "ARGUMENTS=%*"

if not "%~1"=="--profile" goto command
set "TOLD_PROFILE=%~2"
if not defined TOLD_PROFILE goto noprofile
call set "ARGUMENTS=%%ARGUMENTS:*--profile =%%"
call set "ARGUMENTS=%%ARGUMENTS:*%~2=%%"
shift /1
shift /1

:command
set "COMMAND=%~1"
if not defined COMMAND goto usage
if "%COMMAND%"=="--help" goto help
if "%COMMAND%"=="-h" goto help
if "%COMMAND%"=="help" goto help
rem what is behind the command, as it was typed: a loop over the words would lose = and quotes
call set "REST=%%ARGUMENTS:*%COMMAND%=%%"
if "%~2"=="--help" if not "%COMMAND%"=="migrate" goto help
if "%~2"=="-h" if not "%COMMAND%"=="migrate" goto help

pushd "%HOME_FOLDER%" || exit /b 1
set "PLACE=build"
if exist pom.xml set "PLACE=source"
set "PROFILE=%TOLD_PROFILE%"
if not defined PROFILE set "PROFILE=%QUARKUS_PROFILE%"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "MAVEN=mvn"
if exist mvnw.cmd set "MAVEN=.\mvnw.cmd"
set "HYPERSTACK_SCRIPT=bin\hyperstack"
if defined TOLD_PROFILE set "HYPERSTACK_SCRIPT=bin\hyperstack --profile %TOLD_PROFILE%"

if "%COMMAND%"=="start" goto start
if "%COMMAND%"=="build" goto build
if "%COMMAND%"=="test" goto test
if "%COMMAND%"=="migrate" goto migrate
for %%c in (generate adopt seed status db) do if "%COMMAND%"=="%%c" goto subcommand
echo hyperstack: %COMMAND% is not a command. All are in bin\hyperstack --help. 1>&2
popd
exit /b 2

:start
if "%~2"=="--compiled" goto compiled
if "%PLACE%"=="build" goto serve
if defined TOLD_PROFILE set "REST=-Dquarkus.profile=%TOLD_PROFILE% %REST%"
call :forgetmoved
call %MAVEN% quarkus:dev %REST%
goto end

:compiled
if "%~3"=="--watch" goto nowatch
call set "REST=%%REST:*--compiled=%%"
:serve
call :program
if errorlevel 1 goto end
"%JAVA%" %JAVA_OPTS% %REST% -jar "%PROGRAM%"
goto end

:build
if "%~2"=="--watch" goto nowatch
if "%PLACE%"=="build" goto nosources
if not defined PROFILE set "PROFILE=prod"
set "OUTPUT=quarkus-app"
if not "%PROFILE%"=="prod" set "OUTPUT=hyperstack/%PROFILE%/windows"
call :forgetmoved
call %MAVEN% -q -B -ntp -Dmaven.test.skip=true "-Dquarkus.profile=%PROFILE%" "-Dquarkus.package.output-directory=%OUTPUT%" %REST% package
goto end

:test
if "%PLACE%"=="build" goto nosources
call %MAVEN% test %REST%
goto end

:subcommand
set "REST=%COMMAND% %REST%"
:migrate
call :program 1>&2
if errorlevel 1 goto end
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "%PROGRAM%" migrate %REST%
goto end

rem The program to run, in PROGRAM. Where the sources are, it is built first, every time: cmd cannot tell whether they changed.
:program
if "%PLACE%"=="source" goto programofsources
for %%p in (quarkus-run.jar quarkus-app\quarkus-run.jar target\quarkus-app\quarkus-run.jar build\quarkus-app\quarkus-run.jar) do (
    if not defined PROGRAM if exist "%%p" set "PROGRAM=%%p"
)
if defined TOLD_PROFILE set "QUARKUS_PROFILE=%TOLD_PROFILE%"
if defined PROGRAM exit /b 0
echo hyperstack: there is no application here. Put the folder quarkus-app here, which bin\hyperstack build makes. 1>&2
exit /b 1
:programofsources
if not defined PROFILE set "PROFILE=dev"
set "QUARKUS_PROFILE=%PROFILE%"
set "PROGRAM=target\hyperstack\%PROFILE%\windows\quarkus-run.jar"
call :forgetmoved
call %MAVEN% -q -B -ntp -Dmaven.test.skip=true "-Dquarkus.profile=%PROFILE%" "-Dquarkus.package.output-directory=hyperstack/%PROFILE%/windows" package
exit /b %ERRORLEVEL%

rem Maven leaves copies of migration files in target\classes that were moved or removed.
:forgetmoved
if exist target\classes\db\migration rd /s /q target\classes\db\migration
exit /b 0

:end
set "CODE=%ERRORLEVEL%"
popd
exit /b %CODE%

:nosources
echo hyperstack: there is no pom.xml here, so there is nothing to build. Do this where the sources are. 1>&2
popd
exit /b 1

:nowatch
echo hyperstack: --watch is not there on Windows. Use bin\hyperstack start, which takes over what you save. 1>&2
popd
exit /b 2

:noprofile
echo hyperstack: --profile has no name. Write --profile prod, for instance. 1>&2
exit /b 2

:usage
call :text 1>&2
exit /b 2

:help
call :text
exit /b 0

:text
echo bin\hyperstack [--profile NAME] COMMAND ...
echo.
echo   start             starts the application: dev mode, or the jar where only a build is
echo   start --compiled  builds the jar and starts it
echo   build             packages it, for prod into target\quarkus-app, for others into target\hyperstack\NAME
echo   test              runs the tests
echo   migrate           applies the pending migrations; "migrate COMMAND" does all else with them
echo   generate [NAME]   writes the next migration file
echo   adopt             moves from synchronizing to migrations
echo   seed              runs the seeds
echo   status            says of each migration file whether it has run
echo   db                opens the shell of the database
echo.
echo All options of a command: bin\hyperstack migrate COMMAND --help
echo.
echo Where the sources are, commands work on the database of the profile dev, and build first.
echo Where only a build is, on that of prod. --profile NAME, in front, or QUARKUS_PROFILE, says otherwise.
echo There is no --watch on Windows: dev mode takes over what you save.
exit /b 0
