<?php

namespace App\Mcp\Tools;

use Laravel\Mcp\Server\Attributes\Description;
use Laravel\Mcp\Server\Attributes\Name;
use Laravel\Mcp\Server\Tool;
use Laravel\Mcp\Server\Tools\Annotations\IsDestructive;

#[Name('sink-the-ship')]
#[Description('Sinks a ship for good')]
#[IsDestructive]
final class SinkShip extends Tool
{
}
