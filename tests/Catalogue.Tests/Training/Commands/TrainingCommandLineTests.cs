using Catalogue.Training.Commands;

namespace Catalogue.Tests.Training.Commands;

public class TrainingCommandLineTests
{
    [Theory]
    [InlineData("train", "--tools", "/no/such/file.jsonl")]
    [InlineData("evaluate", "--catalogue", "/no/such/catalogue")]
    [InlineData("trian")]
    public async Task WhatCannotBeMeant_IsWrongUsage(params string[] args)
    {
        using var errors = new StringWriter();

        int code = await TrainingCommandLine.RunAsync(args.Contains("--catalogue") || args.Length == 1 ? args : [.. args, "--catalogue", TestPaths.Catalogue], TextWriter.Null, errors, TestContext.Current.CancellationToken);

        Assert.Equal(2, code);
        Assert.NotEmpty(errors.ToString());
    }

    [Theory]
    [InlineData("train")]
    [InlineData("evaluate")]
    public async Task EveryCommand_HasHelpWithAnExample(string command)
    {
        using var output = new StringWriter();

        int code = await TrainingCommandLine.RunAsync([command, "--help"], output, TextWriter.Null, TestContext.Current.CancellationToken);

        Assert.Equal(0, code);
        Assert.Contains("Example: " + command, output.ToString());
    }
}
