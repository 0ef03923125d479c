$servers = @("WebServer01", "WebServer02", "AppServer01")
$archiveJobs = foreach ($server in $servers) {
Start-Job -Name "Archive_$server" -ScriptBlock {
param ($srv)
$logPath = "\\$srv\C$\Logs"
$archivePath = "\\$srv\C$\LogArchive"
$cutoff = (Get-Date).AddDays(-7)
if (Test-Path $logPath) {
$files = Get-ChildItem -Path $logPath -Filter "*.log" |
Where-Object { $_.LastWriteTime -lt $cutoff }
foreach ($f in $files) {
Move-Item $f.FullName $archivePath -Force
}
"$srv – Archived $($files.Count) files"
} else {
"$srv – Log path not found"
}
} -ArgumentList $server
}
Write-Host "Archiving started on $($archiveJobs.Count) servers. Working..."
$archiveJobs | Wait-Job | Out-Null
$archiveJobs | ForEach-Object {
Write-Host (Receive-Job $_)
Remove-Job $_
}
