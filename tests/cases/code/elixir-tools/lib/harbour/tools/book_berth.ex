defmodule Harbour.Tools.BookBerth do
  @moduledoc """
  Books a berth.

  Ask before booking.
  """

  use Anubis.Server.Component, type: :tool

  schema do
    field :berth, :string, required: true, description: "Which berth"
    field :nights, :integer, default: 1, min: 1
    field :side, {:enum, ["north", "south"]}, required: true

    embeds_many :crew, description: "Who comes" do
      field :name, :string, required: true
    end
  end

  def execute(%{berth: berth}, frame), do: {:reply, "Booked #{berth}", frame}
end
