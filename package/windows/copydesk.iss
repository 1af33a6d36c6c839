; The installer for Windows, for Inno Setup 6. NOT RUN on the machine where this was written: no Windows was there.
; It takes the folder that PyInstaller has made (dist\copydesk) and ties *.desk to the program. scripts/make_package.py calls it
; with the version and the folder of the icon: iscc /DVersion=1.2 /DWork=build\package copydesk.iss
#ifndef Version
  #error Say which version: /DVersion=
#endif
#ifndef Work
  #define Work "..\..\build\package"
#endif

[Setup]
AppId={{6A3D9C0E-5E4B-4E0C-9B7E-8B6C0B7D1A52}
AppName=Copydesk
AppVersion={#Version}
DefaultDirName={autopf}\Copydesk
DefaultGroupName=Copydesk
; Everybody may install it for themselves; an administrator may choose all users.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
SetupIconFile={#Work}\copydesk.ico
UninstallDisplayIcon={app}\copydesk.exe
CloseApplications=yes
ChangesAssociations=yes
OutputBaseFilename=copydesk-{#Version}-setup
Compression=lzma2
SolidCompression=yes
LicenseFile=..\..\LICENSE
WizardStyle=modern

[InstallDelete]
; What an older version had and this one does not would be loaded by it.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\copydesk\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Copydesk"; Filename: "{app}\copydesk.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.desk"; ValueType: string; ValueData: "Copydesk.Desk"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.desk"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-copydesk"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.desk\OpenWithProgids"; ValueType: string; ValueName: "Copydesk.Desk"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\Copydesk.Desk"; ValueType: string; ValueData: "Copydesk desk"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Copydesk.Desk\DefaultIcon"; ValueType: string; ValueData: """{app}\copydesk.exe"",0"
Root: HKA; Subkey: "Software\Classes\Copydesk.Desk\shell\open\command"; ValueType: string; ValueData: """{app}\copydesk.exe"" ""%1"""

[Run]
Filename: "{app}\copydesk.exe"; Description: "Copydesk"; Flags: nowait postinstall skipifsilent
