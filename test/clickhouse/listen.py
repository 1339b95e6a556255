"""A ClickHouse server out of the embedded engine's library: listen.py LIBRARY CONFIG DATA_DIRECTORY.

The engine listens for as long as a statement of its own runs, here a long sleep. The process ends when its standard
input does, that is with the process that started it, however that one ends.
"""
import ctypes
import os
import sys
import threading


def leave_with_parent() -> None:
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=leave_with_parent, daemon=True).start()
library = ctypes.CDLL(sys.argv[1])
library.chdb_query_cmdline.restype = ctypes.c_void_p
library.chdb_result_error.argtypes = [ctypes.c_void_p]
library.chdb_result_error.restype = ctypes.c_char_p
statements = (
    "SYSTEM START LISTEN HTTP; "
    "SELECT sleepEachRow(1) FROM system.numbers LIMIT 36000 "
    "SETTINGS max_block_size = 1, function_sleep_max_microseconds_per_block = 0 FORMAT Null"
)
arguments = [
    b"clickhouse",
    b"--config-file=" + os.fsencode(sys.argv[2]),
    b"--path=" + os.fsencode(sys.argv[3]),
    b"--query=" + statements.encode(),
]
result = library.chdb_query_cmdline(len(arguments), (ctypes.c_char_p * len(arguments))(*arguments))
sys.exit((library.chdb_result_error(result) or b"the engine ended").decode())
