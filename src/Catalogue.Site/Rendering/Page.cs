namespace Catalogue.Site.Rendering;

/// <summary>One page to render: its route (ending in <c>/</c> or a file name), its template and the model that fills it.</summary>
internal sealed record Page(string Route, string Template, object Model);
