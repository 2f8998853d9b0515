<?php

namespace App\Mcp\Tools;

use Illuminate\Contracts\JsonSchema\JsonSchema;
use Laravel\Mcp\Request;
use Laravel\Mcp\Response;
use Laravel\Mcp\Server\Tool;
use Laravel\Mcp\Server\Tools\Annotations\IsIdempotent;

#[IsIdempotent]
class BookBerthTool extends Tool
{
    // It's the text that clients see.
    protected string $description = <<<'MARKDOWN'
        Books a berth.

        Ask before booking.
        MARKDOWN;

    public function handle(Request $request): Response
    {
        return Response::text("Booked {$request->get('berth')} for $nights nights");
    }

    public function schema(JsonSchema $schema): array
    {
        return [
            'berth' => $schema->string()->description('Which berth')->min(2)->required(),
            'nights' => $schema->integer()->min(1)->max(30)->default(1),
            'side' => $schema->string()->enum(['north', 'south'])->nullable(),
            'extras' => $schema->array()->items($schema->string()),
        ];
    }
}
