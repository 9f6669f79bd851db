"""What a user has: the function of benchmarks/http, for NVIDIA's NeMo Agent Toolkit."""

import logging
import os

from nat.builder.builder import Builder
from nat.builder.function_info import FunctionInfo
from nat.cli.register_workflow import register_per_user_function
from nat.data_models.function import FunctionBaseConfig
from nat.utils.log_utils import LogFilter
from pydantic import BaseModel


class Input(BaseModel):
    """What goes in."""

    label: str
    step: int


class Output(BaseModel):
    """What comes out."""

    label: str
    count: int


class CounterConfig(FunctionBaseConfig, name="counter"):
    """Nothing can be set."""


@register_per_user_function(config_type=CounterConfig, input_type=Input, single_output_type=Output)
async def counter(config: CounterConfig, builder: Builder):
    count = 0

    async def invoke(value: Input) -> Output:
        nonlocal count
        count += value.step
        return Output(label=value.label, count=count)

    yield FunctionInfo.from_fn(invoke)


# The toolkit adds a filter to the logger of accesses for each request, and takes it away by giving another one, which is
# not equal to it. Mended, it is, so that what remains is what a request costs.
if os.environ.get("MENDED"):
    LogFilter.__eq__ = lambda self, other: isinstance(other, LogFilter)
    LogFilter.__hash__ = logging.Filter.__hash__
