"""Addresses that nobody of good will asks for."""

PLAN = "/plans/barchester"
SCRIPT = "%3Cscript%3Ealert(1)%3C%2Fscript%3E"
ATTRIBUTE = "%22%20onmouseover%3D%22alert(1)"

PATHS = ["", "/actions", "/actions.csv", "/actions/1.7.2", "/recommendations", "/recommendations/LA1",
         "/comparison", "/exception-reports", "/exception-reports/2017-03", "/exception-reports/2017-03.json"]

QUERIES = [
    "q=" + "a" * 6000,
    "q=" + "+".join(["a"] * 3000),
    "q=%00", "q=%FF%FE", "q=%", "q=%zz", f"q={SCRIPT}", f"q={ATTRIBUTE}", "q=%27%3B+DROP+TABLE+action%3B--",
    "q=%25%27+OR+1%3D1", "q=%F0%9F%92%A5", "q=%0D%0ASet-Cookie:+a%3Db",
    "known-on=9999-99-99", "known-on=0000-00-00", "known-on=9999-12-31", "known-on=-1", f"known-on={SCRIPT}",
    "as-at=9999-99", "as-at=2017-3", "as-at=%00", "as-at=-9223372036854775808-01", f"as-at={SCRIPT}",
    "as-at=99999999999999999999-01", "page=-1", "page=0", "page=99999999999999999999", "page=9223372036854775807",
    "page=-9223372036854775808", "page=1e9", f"page={SCRIPT}",
    "priority=99999999999999999999", "priority=-1", f"priority={SCRIPT}", "priority=5%00",
    "rating=red&rating=red&rating=amber&rating=purple", "as-at=2017-03&as-at=2017-04", "&&&=&=&q&=q", "q", "=", "&",
    "list=exceptions&list=late", f"list={SCRIPT}", "list=%00", "due=9999-12", "due=0000-00", "due=2017-13",
    "due=9223372036854775807-12", "timescale=2017-01..2016-01", "timescale=..", "timescale=1-1..9-9",
    "ref=" + ",".join(["1.1.1"] * 1000), "ref=" + "1." * 3000, f"ref={SCRIPT}", "ref=%00", "ref=99999999999999999999.1",
    "objective=%00", f"lead={SCRIPT}", "lead=%00", "body=%00", "category=%00", f"category={SCRIPT}",
    "recommendation=%00", "without=everything", "withdrawn=perhaps", "sort=sideways", f"sort={SCRIPT}",
    "from=2018-02&to=2016-05", "from=1-1&to=%00", "from=9999-12", f"from={SCRIPT}", "late=%00",
    "&".join(f"k{number}=v" for number in range(600)),
]

ADDRESSES = [
    "/plans/%00", "/plans/%FF", f"/plans/{SCRIPT}", f"/plans/{ATTRIBUTE}", "/plans/" + "a" * 6000, "/plans/..%2f..%2f",
    "/plans/%2e%2e/%2e%2e/etc/passwd", "/plans//actions", f"{PLAN}/", f"{PLAN}/actions/", f"{PLAN}/actions/%00",
    f"{PLAN}/actions/{SCRIPT}", f"{PLAN}/actions/" + "1." * 3000, f"{PLAN}/actions/99999999999999999999.1",
    f"{PLAN}/actions/..%2f..%2fetc%2fpasswd", f"{PLAN}/recommendations/%00", f"{PLAN}/recommendations/{SCRIPT}",
    f"{PLAN}/exception-reports/%00", f"{PLAN}/exception-reports/{SCRIPT}", f"{PLAN}/exception-reports/2017-03.exe",
    f"{PLAN}/exception-reports/2017-03.json.json", f"{PLAN}/exception-reports/.json", f"{PLAN}/exception-reports/.",
    f"{PLAN}/exception-reports/99999999999999999999-01", f"{PLAN}/exception-reports/0000-00.json",
    "/assets/0/line-of-sight.css", "/assets/x/..%2f..%2f..%2fetc%2fpasswd", "/assets/%00/%00", "/assets/x/%2e%2e",
    f"/{SCRIPT}", "/%00", "/%", "/%zz", "//", "/?" + "a" * 6000, "/.git/config", "/admin.php",
]
