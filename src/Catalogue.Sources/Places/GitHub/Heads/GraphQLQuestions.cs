using System.Globalization;
using System.Text;
using Catalogue.Sources.Places.GitHub.Api;

namespace Catalogue.Sources.Places.GitHub.Heads;

/// <summary>The questions that are asked over GraphQL. Names and searches travel as variables, so that none of them can change a question.</summary>
internal static class GraphQLQuestions
{
    private const string Fields = "fragment head on Repository{nameWithOwner isFork isArchived isPrivate defaultBranchRef{name target{oid}}}";

    /// <summary>A page of a search, with the repositories' heads.</summary>
    public static GraphQLQuestion Search(string query, int first, string? after)
    {
        string text = "query($q:String!,$after:String){search(query:$q,type:REPOSITORY,first:" + first.ToString(CultureInfo.InvariantCulture) + ",after:$after){repositoryCount pageInfo{hasNextPage endCursor} nodes{...head}}} " + Fields;
        return new GraphQLQuestion(text, new Dictionary<string, string?>(StringComparer.Ordinal) { ["q"] = query, ["after"] = after });
    }

    /// <summary>Many repositories' heads at once.</summary>
    /// <param name="names"><c>owner/name</c> each; the answer has them under their <see cref="Alias"/>.</param>
    public static GraphQLQuestion Heads(string[] names)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal);
        var declared = new StringBuilder();
        var asked = new StringBuilder();
        for (int i = 0; i < names.Length; i++)
        {
            string[] halves = names[i].Split('/');
            (variables["o" + i], variables["n" + i]) = (halves[0], halves[1]);
            declared.Append(CultureInfo.InvariantCulture, $"$o{i}:String!,$n{i}:String!,");
            asked.Append(CultureInfo.InvariantCulture, $"{Alias(i)}:repository(owner:$o{i},name:$n{i}){{...head}} ");
        }
        return new GraphQLQuestion($"query({declared}){{{asked}}} {Fields}", variables);
    }

    /// <summary>How many repositories each search finds, without the repositories.</summary>
    public static GraphQLQuestion Counts(IReadOnlyList<string> queries)
    {
        var variables = queries.Select((q, i) => KeyValuePair.Create("q" + i, (string?)q)).ToDictionary(StringComparer.Ordinal);
        string declared = string.Concat(queries.Select((_, i) => $"$q{i}:String!,"));
        string asked = string.Concat(queries.Select((_, i) => $"{Alias(i)}:search(query:$q{i},type:REPOSITORY,first:1){{repositoryCount}} "));
        return new GraphQLQuestion($"query({declared}){{{asked}}}", variables);
    }

    public static string Alias(int number) => "r" + number.ToString(CultureInfo.InvariantCulture);
}
