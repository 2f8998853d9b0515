using Catalogue.Sources.Manifests;
using Catalogue.Sources.Readings;

namespace Catalogue.Sources.Formats;

/// <summary>A <c>LICENSE</c> file, recognised by the sentences that only that licence has.</summary>
internal sealed class LicenceReader : IManifestReader
{
    // Longer names first where one contains the other.
    private static readonly (string Phrase, string Spdx)[] Known =
    [
        ("GNU AFFERO GENERAL PUBLIC LICENSE", "AGPL-3.0"),
        ("GNU LESSER GENERAL PUBLIC LICENSE", "LGPL-3.0"),
        ("GNU GENERAL PUBLIC LICENSE", "GPL-3.0"),
        ("Mozilla Public License Version 2.0", "MPL-2.0"),
        ("Mozilla Public License, version 2.0", "MPL-2.0"),
        ("Functional Source License, Version 1.1, ALv2", "FSL-1.1-ALv2"),
        ("Functional Source License, Version 1.1, Apache", "FSL-1.1-ALv2"),
        ("Functional Source License, Version 1.1, MIT", "FSL-1.1-MIT"),
        ("Business Source License 1.1", "BUSL-1.1"),
        ("Apache License Version 2.0", "Apache-2.0"),
        ("Apache License, Version 2.0", "Apache-2.0"),
        ("Permission is hereby granted, free of charge, to any person obtaining a copy", "MIT"),
        ("Permission to use, copy, modify, and/or distribute this software for any purpose", "ISC"),
        ("Neither the name of", "BSD-3-Clause"),
        ("Redistribution and use in source and binary forms", "BSD-2-Clause"),
        ("This is free and unencumbered software released into the public domain", "Unlicense"),
    ];

    public string Name => "licence-file";

    public Authority Authority => Authority.Listing;

    public bool Wants(string path) =>
        path[(path.LastIndexOf('/') + 1)..].ToUpperInvariant() is "LICENSE" or "LICENSE.MD" or "LICENSE.TXT" or "LICENCE" or "LICENCE.MD" or "LICENCE.TXT" or "COPYING";

    public ManifestReading Read(ManifestFile file)
    {
        var draft = new ManifestDraft(file, this);
        if (ManifestText.Of(draft, lenient: true) is not { } text)
            return draft.Finish();
        string flat = string.Join(' ', text[..Math.Min(text.Length, 40_000)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string? spdx = Known.Select(k => (At: flat.IndexOf(k.Phrase, StringComparison.OrdinalIgnoreCase), k.Spdx)).Where(k => k.At >= 0).OrderBy(k => k.At < 400 ? 0 : 1).Select(k => k.Spdx).FirstOrDefault();
        if (spdx is not null)
            draft.Add(draft.Blank with { Licence = spdx });
        return draft.Finish();
    }
}
