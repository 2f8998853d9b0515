export default [
  { name: "list_rooms", description: "Lists rooms.", handler: async () => rooms },
  { name: "A room in words", description: "No tool.", handler: () => undefined },
];

const sharedFloor = z.number().describe("The floor.");

export const climb = definePageTool({
  name: "climb_stairs",
  description: "Climbs the stairs.",
  schema: { floor: sharedFloor, properties: z.record(z.any()).optional() },
  handler: async () => undefined,
});
