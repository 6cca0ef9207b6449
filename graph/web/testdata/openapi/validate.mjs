// Reads an OpenAPI document from standard input and says what is wrong with it.
import { Validator } from "@seriousme/openapi-schema-validator";
import { text } from "node:stream/consumers";

const validator = new Validator();
const result = await validator.validate(JSON.parse(await text(process.stdin)));
if (!result.valid || validator.version !== "3.1") {
  console.error(`version ${validator.version}:`, JSON.stringify(result.errors, null, 1));
  process.exit(1);
}
