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
