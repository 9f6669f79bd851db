"""What schemathesis has to be told about our document, and what else to look at."""

import datetime
import json

import jsonschema_rs
import schemathesis
from hypothesis import strategies

# A status of the travel desk's own choice, which the document can only have as "default".
OWN_STATUSES = {409}


# RFC 3339 has leap seconds, and offsets up to 23:59; java.time has no leap seconds and ends at 18:00 (docs/schemas.md).
offsets = strategies.integers(-18 * 60, 18 * 60).map(
    lambda minutes: datetime.timezone(datetime.timedelta(minutes=minutes))
)
schemathesis.openapi.format(
    "date-time", strategies.datetimes(timezones=offsets).map(datetime.datetime.isoformat)
)


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """The events of a stream: OpenAPI 3.1 has no word for them, 3.2 has the one without x-."""
    for path in raw_schema.get("paths", {}).values():
        for operation in path.values():
            for response in operation["responses"].values():
                for content in response.get("content", {}).values():
                    if "x-itemSchema" in content:
                        content["itemSchema"] = content["x-itemSchema"]
                        del content["schema"]


@schemathesis.check
def is_listed(ctx, response, case):
    """The status is listed by itself: "default" is for those that functions choose."""
    if case.method.upper() != case.operation.method.upper():
        return  # asked with another method on purpose: 405, or the 204 of OPTIONS
    listed = case.operation.definition.raw["responses"]
    status = response.status_code
    assert str(status) in listed or status in OWN_STATUSES, f"{status} is not listed"


@schemathesis.check
def chunks_fit(ctx, response, case):
    """The data of each event is JSON of the schema that the document gives for it."""
    document = case.operation.schema.raw_schema
    content = case.operation.definition.raw["responses"].get("200", {}).get("content", {})
    if response.status_code != 200 or "text/event-stream" not in content:
        return
    events = content["text/event-stream"]["itemSchema"]["anyOf"]
    chunk, problem = (event["properties"]["data"]["contentSchema"] for event in events)
    text = response.content.decode("utf-8")
    assert text.endswith("\n\n"), "the stream ends within an event"
    for event in text.split("\n\n")[:-1]:
        lines = [line for line in event.split("\n") if not line.startswith(":")]
        data = "\n".join(line[6:] for line in lines if line.startswith("data: "))
        schema = problem if "event: error" in lines else chunk
        whole = {**schema, "components": document["components"]}
        jsonschema_rs.validator_for(whole).validate(json.loads(data))
