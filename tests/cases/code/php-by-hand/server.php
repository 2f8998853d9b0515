<?php

use PhpMcp\Server\Attributes\McpTool;
use PhpMcp\Server\Server;

final class Shelves
{
    /**
     * Lists what stands on a shelf.
     *
     * @param string $shelf Which shelf
     */
    #[McpTool(name: 'shelf_list')]
    public function listShelf(string $shelf): array
    {
        return [];
    }
}

Server::make()->withTool([Shelves::class, 'listShelf'])->build()->listen();
