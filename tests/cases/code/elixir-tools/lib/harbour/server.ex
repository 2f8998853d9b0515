defmodule Harbour.Server do
  use Anubis.Server, name: "harbour", version: "1.0.0", capabilities: [:tools]

  component Harbour.Tools.BookBerth
  component Harbour.Tools.Sink, name: "sink_ship"
end
