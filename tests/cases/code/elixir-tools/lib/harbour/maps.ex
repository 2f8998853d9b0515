defmodule Harbour.Maps do
  @text "Wipes " <> "the log"

  def tools do
    [
      %{
        name: "wipe_log",
        description: @text,
        inputSchema: %{type: "object", required: ["log"], properties: %{log: %{type: "string", description: "Which log"}}},
        callback: &wipe/1
      },
      %{"name" => "list_ships", "description" => ~s(Lists "ships"), "inputSchema" => %{"type" => "object", "properties" => %{}}}
    ]
  end
end

defmodule Harbour.CloseGate do
  use Vancouver.Tool

  def name, do: "close_gate"
  def description, do: "Closes a gate"

  def input_schema do
    %{"type" => "object", "properties" => %{"gate" => %{"type" => "string"}}, "required" => ["gate"]}
  end
end
