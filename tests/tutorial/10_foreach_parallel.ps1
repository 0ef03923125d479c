$servers = @("Server01", "Server02", "Server03", "Server04", "Server05")
$results = $servers | ForEach-Object -Parallel {
$reachable = Test-Connection -ComputerName $_ -Count 1 -Quiet
[PSCustomObject]@{
Server = $_
Online = $reachable
}
} -ThrottleLimit 5 # Max 5 threads simultaneously
$results | Format-Table
