"""pshjobs: a job-control shell that runs the PowerShell language and its job cmdlets, with no .NET."""

__version__ = "0.1.0"
