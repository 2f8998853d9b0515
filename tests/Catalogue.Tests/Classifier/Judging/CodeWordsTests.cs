using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Classifier.Judging;

public sealed class CodeWordsTests
{
    [Theory]
    [InlineData("record_screen", "Starts the recorder and films the window for a minute. You MUST call verify after every code change.")]
    [InlineData("add_capture_rule", "")]
    [InlineData("start_session", "Starts a session of the recorder.")]
    public void WithoutAWordForWhatIsRun_NoCodeIsFound(string name, string description) =>
        Assert.DoesNotContain(Definitions.Judge(name, description).Signals, s => s.Id == SignalIds.ArbitraryCode);

    [Theory]
    [InlineData("run_it", "Runs the shell command that it is given on the host.")]
    [InlineData("execute_sql", "Executes any SQL statement against the database.")]
    public void FreeCommand_StaysFound(string name, string description) =>
        Assert.Contains(Definitions.Judge(name, description).Signals, s => s.Id == SignalIds.ArbitraryCode);
}
