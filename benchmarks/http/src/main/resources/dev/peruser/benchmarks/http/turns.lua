-- Turns of many users, for wrk (Debian: apt-get update && apt-get install -y wrk).
--
--   wrk -s turns.lua URL -- known FILE PAUSE in turn, the users whose cookies are the lines of a file;
--                                            before each call a pause of so many milliseconds, as a mean
--   wrk -s turns.lua URL -- new NAME=PREFIX  each request from a new user, with a cookie of that name
--   wrk -s turns.lua URL -- nameless         each request from a new user, without a cookie
--
-- Its last line is: result REQUESTS MICROSECONDS P50 P99 P99.9 FAILED

local first, last -- of a request, around the cookie's value
local known = {}
local count = 0
local mean

function init(args)
  wrk.method = "POST"
  wrk.body = '{"label":"apples","step":3}'
  wrk.headers["Content-Type"] = "application/json"
  if args[1] == "known" then
    for cookie in io.lines(args[2]) do
      wrk.headers["Cookie"] = cookie
      known[#known + 1] = wrk.format()
    end
    mean = tonumber(args[3])
    if mean > 0 then
      delay = pause
    end
  elseif args[1] == "new" then
    wrk.headers["Cookie"] = args[2] .. "\1"
    first, last = wrk.format():match("^(.*)\1(.*)$")
    request = new
  else
    known[1] = wrk.format()
  end
end

-- By hand, since formatting a request each time takes longer than answering it.
function new()
  count = count + 1
  return first .. count .. last
end

-- As of many who know nothing of each other: the lengths are distributed exponentially.
function pause()
  return math.floor(-math.log(1 - math.random()) * mean + 0.5)
end

function request()
  count = count % #known + 1
  return known[count]
end

function done(summary, latency, requests)
  local errors = summary.errors
  print(string.format("result %d %d %.0f %.0f %.0f %d",
    summary.requests, summary.duration,
    latency:percentile(50), latency:percentile(99), latency:percentile(99.9),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
