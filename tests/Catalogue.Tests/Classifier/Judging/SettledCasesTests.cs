using Catalogue.Classifier.Judging;
using Catalogue.Classifier.Reading;
using Catalogue.Model.Servers;
using Catalogue.Model.Verdicts;

namespace Catalogue.Tests.Classifier.Judging;

public sealed class SettledCasesTests
{
    private static SettledCase? Of(string name, string? description)
    {
        ToolDefinition tool = Definitions.Tool(name, description);
        return SettledCases.Of(DefinitionReader.Read(DefinitionReader.Server(Definitions.Server(tool)), tool).Text);
    }

    [Theory]
    [InlineData("browser_file_upload", "Picks files in the page.", ToolClass.Execute)]
    [InlineData("turn", "Changes the screen orientation of a phone.", ToolClass.Execute)]
    [InlineData("attach", "Answers an open file chooser.", ToolClass.Execute)]
    [InlineData("hall_lock_door", "Locks the door of a hall.", ToolClass.Execute)]
    [InlineData("traffic_capture_stop", "Ends what was begun.", ToolClass.Execute)]
    [InlineData("remote_trace", "Creates a packet capture on a laptop.", ToolClass.Execute)]
    [InlineData("look_round", "Probe the endpoints of a shop.", ToolClass.Execute)]
    [InlineData("look_closer", "Probe a site's APIs: finds what they can do.", ToolClass.Execute)]
    [InlineData("again", "Replay captured requests.", ToolClass.Execute)]
    [InlineData("end_it", "Terminates a hung terminal session.", ToolClass.Execute)]
    [InlineData("bring_in", "Adds a library with the package manager.", ToolClass.Execute)]
    [InlineData("enter_code", "Enters the code to complete the payment.", ToolClass.Execute)]
    [InlineData("make_chair", "Generates a chair and imports it into the room.", ToolClass.Write)]
    [InlineData("get_or_create_box", "Gets a box, or makes one.", ToolClass.Write)]
    [InlineData("away", "Moves a letter to the trash.", ToolClass.Destructive)]
    [InlineData("wait_for_sign", "Waits until a sign is there.", ToolClass.Read)]
    [InlineData("baking", "Check the status of a loaf in the oven.", ToolClass.Read)]
    [InlineData("fetch_it", "Downloads an enclosure. Returns its content as base64.", ToolClass.Read)]
    public void WhatTheTaxonomySettles_IsDecidedByItsWording(string name, string description, ToolClass expected) => Assert.Equal(expected, Of(name, description)?.Class);

    [Theory]
    [InlineData("shop_get_update_status", "Gets how far an update is.")]
    [InlineData("record_log_time_range", "Lists entries between two hours.")]
    [InlineData("long_running_task", "Counts slowly.")]
    [InlineData("write_draft_email", "Shows a letter before it is sent.")]
    [InlineData("detach_network", "Disconnects a box from a network.")]
    [InlineData("delete_all_cached", "Removes all of the cache.")]
    [InlineData("destroy_session", "Ends a browser of one's own.")]
    [InlineData("call_contract_view", "Calls a read-only function of a contract.")]
    [InlineData("builder", "Takes formulas, PromQL and ClickHouse SQL.")]
    [InlineData("start_and_wait_for_end", "Starts a job and stays until it ends.")]
    [InlineData("load", "Loads a sample, or check the status of a load.")]
    [InlineData("browse", "Gets data in one go: looks up, then replays the best request.")]
    [InlineData("keep", "Downloads an enclosure into a folder.")]
    public void WhatOnlyLooksLikeIt_IsLeftToTheModel(string name, string description) => Assert.Null(Of(name, description));

    [Theory]
    [InlineData("delete_rows", "Wait for it", "Deletes rows.")]
    [InlineData("wait_and_purge_rows", null, "Waits for a sign.")]
    [InlineData("pause", null, "Waits an hour, then deletes the rows.")]
    [InlineData("fetch_it", null, "Downloads an enclosure, deletes it there and returns it as base64.")]
    public void WhatDoesMoreThanIsSettled_IsNotTalkedDown(string name, string? title, string description)
    {
        ToolDefinition tool = Definitions.Tool(name, description) with { Title = title };

        Assert.NotEqual(ToolClass.Read, SettledCases.Of(DefinitionReader.Read(DefinitionReader.Server(Definitions.Server(tool)), tool).Text)?.Class);
    }
}
