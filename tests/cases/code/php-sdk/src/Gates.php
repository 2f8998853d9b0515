<?php

namespace Acme\Harbour;

final class Gates
{
    public function open(string $gate): void
    {
    }

    /** Lists gates. */
    public function list_gates(int $limit = 10): array
    {
        return ['tools' => []];
    }
}

final class Loader
{
    public function load($registry, array $rows): void
    {
        foreach ($rows as $row) {
            if ($row['short']) {
                $label = $row['name'];
            }
            $registry->registerTool(new Tool(name: $label, description: null, inputSchema: $row['schema']));
        }
    }
}

final class Client
{
    private string $label = 'no-tool-but-a-client';
}
