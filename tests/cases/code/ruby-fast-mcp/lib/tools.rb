# frozen_string_literal: true

# It's a comment.
require "fast_mcp"

module Harbour
  class BookBerth < FastMcp::Tool
    description <<~TEXT
      Books a berth.
      Ask before booking.
    TEXT

    arguments do
      required(:berth).filled(:string, min_size?: 2).description("Which berth")
      optional(:nights).filled(:integer, gteq?: 1, lteq?: 30)
      optional(:side).filled(:string, included_in?: %w[north south]).description("Which side")
      optional(:crew).array(:hash) do
        required(:name).filled(:string)
      end
    end

    annotations(title: "Book", read_only_hint: false, destructive_hint: false)

    def call(berth:, nights: 1, side: nil, crew: [])
      "Booked #{berth}"
    end
  end
end

class CloseGate < ApplicationTool
  tool_name "close_gate"
  description "Closes #{GATES} gates"

  arguments do
    required(:gate).value(:string)
  end
end

class ApplicationTool < ActionTool::Base
end

class Helper < RubyLLM::Tool
  description "Is no tool of the server"
end
