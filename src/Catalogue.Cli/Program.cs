using Catalogue.Cli.Commands;
using Catalogue.Cli.Screen;

return await CommandLine.RunAsync(args, Terminal.Real(), CancellationToken.None);
