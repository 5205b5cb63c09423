extension PlanImport.Column {
  /// The words by which councils head each column, in the form that `normalised` gives them.
  static let headings: [PlanImport.Column: [String]] = [
    .reference: [
      "ref", "reference", "no", "number", "action no", "action number", "action ref", "action reference",
      "action id", "ref no", "ref number", "reference number", "reference no", "item no", "id", "#",
    ],
    .priority: [
      "priority", "priority area", "priorities", "priority theme", "theme", "workstream", "work stream",
      "strand",
    ],
    .objective: [
      "objective", "objectives", "strategic objective", "outcome area", "aim", "aims", "goal",
    ],
    .wording: [
      "key action", "key actions", "action", "actions", "action required", "actions required",
      "what we will do", "what will we do", "what", "task", "tasks", "activity", "activities", "description",
      "action description", "description of action", "milestone", "milestones",
    ],
    .lead: [
      "lead", "leads", "lead officer", "lead officers", "lead person", "lead post", "action lead", "owner",
      "owners", "action owner", "responsible officer", "responsible person", "person responsible",
      "responsible lead", "accountable officer", "accountable lead", "accountable", "by whom", "who", "sro",
      "responsible", "responsibility",
    ],
    .contributors: [
      "contributors", "contributor", "support", "supported by", "supporting officers", "supporting officer",
      "supporting", "partners",
    ],
    .timescale: [
      "timescale", "timescales", "time scale", "timeframe", "deadline", "deadlines", "due", "due by",
      "due date", "date due", "target date", "target completion date", "by when", "when", "completion date",
      "date for completion", "end date",
    ],
    .start: ["start", "start date", "start month", "from"],
    .end: ["end", "end month", "finish", "finish date", "to"],
    .rating: [
      "rag", "rag rating", "rag status", "current rag", "current rag rating", "current rag status", "rag w",
      "ragw", "ragw rating", "brag", "brag rating", "brag status", "rating", "current rating", "status",
      "current status", "progress rating", "progress rag", "delivery rag", "% complete", "% completed",
      "percentage complete", "percent complete", "per cent complete", "percentage completed",
    ],
    .narrative: [
      "progress", "progress update", "progress updates", "progress report", "progress commentary",
      "progress notes", "progress comments", "progress summary", "update", "updates", "latest update",
      "narrative", "comments", "comment", "commentary", "latest position", "current position",
      "progress to date", "latest progress",
    ],
    .forecast: [
      "forecast", "forecast date", "forecast month", "forecast completion", "forecast completion date",
      "revised date", "revised timescale", "revised deadline", "revised due date", "revised target date",
      "revised completion date", "expected completion", "expected completion date", "expected date",
      "anticipated completion", "anticipated completion date", "new date",
    ],
    .evidence: [
      "evidence", "evidence of completion", "evidence of progress", "evidence of impact",
      "evidence of delivery", "supporting evidence", "completion evidence",
    ],
    .category: ["category", "action category", "type of action"],
    .successMeasure: [
      "success measure", "success measures", "success criteria", "success criterion", "measure", "measures",
      "measure of success", "measures of success", "what good looks like", "what good will look like",
      "intended outcome", "intended outcomes", "how we will know",
    ],
    .recommendations: [
      "recommendation", "recommendations", "recommendation no", "rec", "recs", "rec no",
      "ofsted recommendation", "ofsted recommendations", "ofsted rec", "inspection recommendation",
      "inspection recommendations", "links to rec", "links to recs", "link to rec", "link to recommendation",
      "link to recommendations", "links to recommendation", "links to recommendations",
      "linked recommendation", "linked recommendations",
    ],
  ]
}
