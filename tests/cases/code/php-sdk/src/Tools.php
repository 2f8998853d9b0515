<?php

declare(strict_types=1);

namespace Acme\Harbour;

use Mcp\Capability\Attribute\McpTool;
use Mcp\Capability\Attribute\Schema;
use Mcp\Server\RequestContext;

enum Side: string
{
    case North = 'north';
    case South = 'south';
}

final class Tools
{
    private const PREFIX = 'harbour';

    /**
     * Books a berth.
     *
     * @param string $berth  which berth
     * @param int    $nights how long
     */
    #[McpTool(name: self::PREFIX . '_book')]
    public function book(string $berth, #[Schema(minimum: 1, maximum: 30)] int $nights = 1, ?Side $side = null, RequestContext $context): array
    {
        return [];
    }

    #[McpTool]
    /** Closes every gate. */
    public function closeGates(bool $dryRun = true, string ...$gates): void
    {
    }
}

#[McpTool(description: 'Counts ships')]
final class CountShips
{
    public function __invoke(string|int $port): int
    {
        return 0;
    }
}
