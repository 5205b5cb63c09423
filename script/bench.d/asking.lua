-- For wrk: asks for the paths that a file lists, each with the cookie of whoever asks for it, one after
-- another and again from the first, and prints the outcome as one line of JSON.
local requests, turn = {}, 0

function init(arguments)
  for line in io.lines(arguments[1]) do
    local path, cookie = line:match("^(%S+) ?(.*)$")
    requests[#requests + 1] = wrk.format("GET", path, {Cookie = cookie ~= "" and cookie or nil})
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"seconds":%.6f,"bytes":%d,"p50":%.3f,"p99":%.3f,"failed":%d}\n',
    summary.requests, summary.duration / 1e6, summary.bytes,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
