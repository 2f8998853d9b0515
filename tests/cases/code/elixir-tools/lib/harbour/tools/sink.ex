defmodule Harbour.Tools.Sink do
  @moduledoc "Sinks a ship for good"
  use Anubis.Server.Component, type: :tool, annotations: %{"destructiveHint" => true}

  schema %{ship: {:required, :string}, times: {:integer, {:default, 1}}}
end
