<html><body>It's no code yet</body></html>
<?php

use Acme\Harbour\Gates;

require 'vendor/autoload.php';

$server = Server::builder()
    ->addTool([Gates::class, 'open'], name: 'open_gate', description: 'Opens a gate', inputSchema: ['type' => 'object', 'properties' => ['gate' => ['type' => 'string']], 'required' => ['gate']])
    ->addTool([Gates::class, 'list_gates'])
    ->build();

$tools = array(
    array(
        'name'        => 'wipe_log',
        'description' => 'Wipes ' . 'the log',
        'inputSchema' => array( 'type' => 'object', 'properties' => array() ),
    ),
);

wp_register_ability( 'harbour/posts', array( 'label' => 'Posts', 'description' => 'Reads posts', 'input_schema' => array( 'type' => 'object', 'properties' => array( 'term' => array( 'type' => 'string' ) ) ) ) );
?>
<p>mcp</p>
