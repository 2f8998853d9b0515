using Catalogue.Sources.Formats;

namespace Catalogue.Tests.Sources.Formats;

public class LicenceReaderTests
{
    private static readonly LicenceReader Reader = new();

    [Theory]
    [InlineData("Redistribution and use in source and binary forms, with or without modification, are permitted. Neither the name of the holder", "BSD-3-Clause")]
    [InlineData("GNU AFFERO\n   GENERAL PUBLIC LICENSE", "AGPL-3.0")]
    [InlineData("Permission is hereby granted, free of charge, to any person\nobtaining a copy", "MIT")]
    public void Sentence_TellsTheLicence(string text, string spdx) => Assert.Equal(spdx, Manifest.One(Reader, "LICENSE", text).Licence);

    [Fact]
    public void OwnWords_AreNoKnownLicence() => Assert.Empty(Manifest.Read(Reader, "LICENSE", "You may look at it.").Facts);

    [Theory]
    [InlineData("licence.md", true)]
    [InlineData("src/COPYING", true)]
    [InlineData("LICENSE-APACHE", false)]
    public void File_IsWantedByItsName(string path, bool wanted) => Assert.Equal(wanted, Reader.Wants(path));
}
