-- wrk script: signed-in officers open worklists or cases in turn. Not random, so that two runs ask for the same pages.
local officers = dofile(os.getenv("RAHDARI_BENCH_OFFICERS"))
local kind = os.getenv("RAHDARI_BENCH_KIND")
local turn = 0

function request()
  turn = turn + 1
  local officer = officers[turn % #officers + 1]
  local path = kind == "worklist" and ("/cases?page=" .. (turn % 4 + 1)) or officer.cases[turn % #officer.cases + 1]
  return wrk.format("GET", path, { ["Cookie"] = officer.cookie })
end

function done(summary)
  if summary.errors.status > 0 then io.write("answers other than 200: " .. summary.errors.status .. "\n") end
end
