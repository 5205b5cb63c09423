extension Site {
  /// What a council sets, its own fields and the tasks that recur.
  func addSettingsRoutes(_ plan: Gate) {
    let settings = SettingsPages(site: self)
    plan.get("settings", may: .changeSettings, use: settings.show)
    plan.post("settings", may: .changeSettings, use: settings.send)
    plan.get("settings/sentences", may: .changeSettings, use: settings.sentences)
    plan.post("settings/sentences", may: .changeSettings, use: settings.sendSentences)
    let templates = TemplatesPages(site: self)
    plan.get("settings/templates", may: .changeSettings, use: templates.show)
    plan.post("settings/templates", may: .changeSettings, limit: TemplatesPages.limit, use: templates.send)
    plan.get("settings/templates/:format", may: .changeSettings, use: templates.download)
    plan.post("settings/templates/:format/removal", may: .changeSettings, use: templates.remove)
    let fields = OwnFieldsPages(site: self)
    plan.get("own-fields", may: .changeSettings, use: fields.all)
    plan.post("own-fields", may: .changeSettings, use: fields.add)
    plan.get("own-fields/:field", may: .changeSettings, use: fields.one)
    plan.post("own-fields/:field", may: .changeSettings, use: fields.change)
    plan.post("own-fields/:field/removal", may: .changeSettings, use: fields.remove)
    let values = OwnValuesPages(site: self)
    plan.get("actions/:reference/own-fields", may: .readActions, use: values.show)
    plan.post("actions/:reference/own-fields", may: .readActions, use: values.send)
    let tasks = RecurringTasksPages(site: self)
    plan.get("actions/:reference/tasks", may: .readActions, use: tasks.all)
    plan.post("actions/:reference/tasks", may: .editPlan, use: tasks.add)
    plan.post("actions/:reference/tasks/:task/end", may: .editPlan, use: tasks.end)
    let occurrences = OccurrencePages(site: self)
    plan.get("actions/:reference/tasks/:task/:month", may: .updateActions, use: occurrences.show)
    plan.post(
      "actions/:reference/tasks/:task/:month", may: .updateActions, limit: OccurrencePages.limit,
      use: occurrences.record)
  }
}
