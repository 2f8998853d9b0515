using Catalogue.Cli.Commands;
using Catalogue.Cli.Screen;

// A client waits while its server starts: guard runs before the other commands are as much as listed.
return GuardRun.IsMeant(args) ? await GuardRun.RunAsync(args[1..]) : await CommandLine.RunAsync(args, Terminal.Real(), CancellationToken.None);
