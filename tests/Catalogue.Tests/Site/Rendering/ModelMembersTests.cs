using Catalogue.Site.Rendering;

namespace Catalogue.Tests.Site.Rendering;

public sealed class ModelMembersTests
{
    [Fact]
    public void Properties_AreThePublicOnesOfOurTypes()
    {
        Assert.Equal(["Name", "Flag"], ModelMembers.PropertiesOf(typeof(Model)).Select(p => p.Name));
        Assert.Empty(ModelMembers.PropertiesOf(typeof(string)));
        Assert.Empty(ModelMembers.PropertiesOf(typeof(List<Model>)));
        Assert.Empty(ModelMembers.PropertiesOf(typeof(DateOnly)));
    }

    [Fact]
    public void Values_AreReadFromClassesAndStructs()
    {
        Assert.Equal("n", ModelMembers.Of(typeof(Model)).Value(default, new Model("n") { Flag = true }, "Name"));
        Assert.Equal(true, ModelMembers.Of(typeof(Model)).Value(default, new Model("n") { Flag = true }, "Flag"));
        Assert.Equal(3, ModelMembers.Of(typeof(Place)).Value(default, new Place(3), "Number"));
    }

    [Fact]
    public void OneTypesMembers_AreMadeOnce() => Assert.Same(ModelMembers.Of(typeof(Model)), ModelMembers.Of(typeof(Model)));

    private sealed record Model(string Name)
    {
        public bool Flag { get; init; }

        public char this[int index] => Name[index];

        internal string Hidden => Name;
    }

    private readonly record struct Place(int Number);
}
