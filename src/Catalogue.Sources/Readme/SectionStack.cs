namespace Catalogue.Sources.Readme;

/// <summary>What the text at hand is about.</summary>
internal enum ReadmeSection
{
    Other,
    Tools,
    OfOneTool,

    /// <summary>Tools that are not there yet, whatever headings below say.</summary>
    Denied,
}

/// <summary>Sections by their headings, and <c>details</c> elements within them.</summary>
internal sealed class SectionStack(bool wholeFile)
{
    private const int DetailsLevel = 100;
    private const int LineLevel = 1_000;

    private readonly Stack<(int Level, ReadmeSection Section)> open = new();
    private int details;
    private bool isDenied;

    public ReadmeSection Current => open.TryPeek(out (int Level, ReadmeSection Section) top) ? top.Section : isDenied ? ReadmeSection.Denied : wholeFile ? ReadmeSection.Tools : ReadmeSection.Other;

    /// <summary>Whether the tool at hand was opened by a line of its own, so that the next such line closes it.</summary>
    public bool IsLoose => open.TryPeek(out (int Level, ReadmeSection Section) top) && top.Level == LineLevel;

    public void Leave(int level)
    {
        while (open.TryPeek(out (int Level, ReadmeSection Section) top) && top.Level >= level)
            open.Pop();
        details = level < DetailsLevel ? 0 : details;
    }

    public void Enter(int level, bool isTool, Announcement verdict)
    {
        ReadmeSection section = isTool ? ReadmeSection.OfOneTool : (Current, verdict) switch
        {
            (ReadmeSection.OfOneTool or ReadmeSection.Denied, _) => Current,
            (_, Announcement.Tools) => ReadmeSection.Tools,
            (_, Announcement.NotTools) => ReadmeSection.Other,
            var (around, _) => around,
        };
        open.Push((level, section));
    }

    /// <summary>What the section at hand lists is not there: up to the next heading of its kind nothing counts.</summary>
    public void Deny()
    {
        int level = open.TryPeek(out (int Level, ReadmeSection Section) top) ? top.Level : 0;
        isDenied |= level == 0;
        Leave(Math.Max(level, 1));
        open.Push((level, ReadmeSection.Denied));
    }

    /// <summary>A line that is a tool's name.</summary>
    public void Line()
    {
        Leave(LineLevel);
        open.Push((LineLevel, ReadmeSection.OfOneTool));
    }

    public void OpenDetails() => details++;

    public void Summary(bool isTool, Announcement verdict)
    {
        Leave(DetailsLevel + details);
        // A group's summary inside a list of tools is as good as a heading; a summary elsewhere must say that it is about tools.
        Enter(DetailsLevel + details, isTool, verdict);
    }

    public void CloseDetails()
    {
        Leave(DetailsLevel + details);
        details = Math.Max(0, details - 1);
    }
}
