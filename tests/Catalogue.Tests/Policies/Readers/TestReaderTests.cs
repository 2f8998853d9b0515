using System.Text;
using Catalogue.Policies.Evaluation;
using Catalogue.Policies.Readers;

namespace Catalogue.Tests.Policies.Readers;

public sealed class TestReaderTests
{
    [Theory]
    [InlineData("""{"path":"args.a","op":"near","value":1}""", "there is no operator 'near'")]
    [InlineData("""{"path":"a","op":"eq","value":1}""", "path must be args.NAME")]
    [InlineData("""{"path":"args..a","op":"eq","value":1}""", "path must be args.NAME")]
    [InlineData("""{"path":"state.calls","op":"lt","value":1}""", "looks at state")]
    [InlineData("""{"path":"args.a","op":"lt","value":"5"}""", "cannot be tested with a text")]
    [InlineData("""{"path":"args.a","op":"in","value":[]}""", "needs a list with values")]
    [InlineData("""{"path":"args.a","op":"eq"}""", "needs 'value'")]
    [InlineData("""{"path":"args.a","op":"lte","value":1e999999999}""", "too large or small")]
    [InlineData("""{"path":"args.a","op":"eq","value":{}}""", "a value must be")]
    [InlineData("""{"path":"args.a","op":"eq","value":1,"note":"x"}""", "unknown key 'note'")]
    public void ConditionThatCannotBeTested_IsAFault(string json, string said) => Assert.Contains(said, Assert.Throws<PolicyFaultException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"path":"args.a.b","op":"not_in","value":["x","y"]}""", "a.b is none of x, y")]
    [InlineData("""{"path":["a.b"],"op":"exists","value":false}""", "a.b is absent")]
    [InlineData("""{"path":"args.a","op":"gte","value":5}""", "a is at least 5")]
    public void Condition_IsAClauseForPeople(string json, string clause) => Assert.Equal(clause, Read(json).Clause);

    private static ArgumentTest Read(string json) => TestReader.Read(JsonNodes.Read(Encoding.UTF8.GetBytes(json)));
}
