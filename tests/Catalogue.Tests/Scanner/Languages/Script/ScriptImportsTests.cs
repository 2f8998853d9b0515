using Catalogue.Scanner.Engine.Names;
using Catalogue.Scanner.Engine.Syntax;
using Catalogue.Scanner.Languages.Script;

namespace Catalogue.Tests.Scanner.Languages.Script;

public sealed class ScriptImportsTests
{
    [Theory]
    [InlineData("import { DIG } from './names';", "DIG", "./names", "DIG")]
    [InlineData("import { type T, DIG as NAME } from './names';", "NAME", "./names", "DIG")]
    [InlineData("import * as names from './names';", "names", "./names", null)]
    [InlineData("import names, { DIG } from './names';", "names", "./names", "default")]
    [InlineData("const names = require('./names');", "names", "./names", null)]
    [InlineData("const { DIG: NAME } = require('./names');", "NAME", "./names", "DIG")]
    [InlineData("const DIG = require('./names').DIG;", "DIG", "./names", "DIG")]
    [InlineData("const { DIG } = await import('./names');", "DIG", "./names", "DIG")]
    public void Import_SaysWhereANameComesFrom(string line, string name, string module, string? member) => Assert.Equal(new NameOrigin(module, member), Read(line).Imports[name]);

    [Theory]
    [InlineData("export { dig as till };", "till", null, "dig")]
    [InlineData("export { dig } from './dig';", "dig", "./dig", "dig")]
    [InlineData("export * as garden from './dig';", "garden", "./dig", null)]
    [InlineData("export default dig;", "default", null, "dig")]
    [InlineData("export default class Dig {}", "default", null, "Dig")]
    [InlineData("module.exports = { till: dig };", "till", null, "dig")]
    public void Export_SaysWhatOthersSee(string line, string name, string? module, string? member) => Assert.Equal(new NameOrigin(module, member), Read(line).Exports[name]);

    [Fact]
    public void Star_HandsOnAllNames() => Assert.Equal(["./dig"], Read("export * from './dig';").HandedOn);

    [Theory]
    [InlineData("import.meta.url;")]
    [InlineData("import './side-effect';")]
    [InlineData("x.import('a');")]
    [InlineData("const x = 1; // import { DIG } from './names'")]
    public void WhatNamesNothing_BringsNothing(string line) => Assert.Empty(Read(line).Imports);

    private static FileNames Read(string text) => new ScriptImports(new SourceFile("a.ts", ScriptLanguage.Instance, text)).Read();
}
