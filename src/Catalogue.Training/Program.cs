using Catalogue.Training.Commands;

return await TrainingCommandLine.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
