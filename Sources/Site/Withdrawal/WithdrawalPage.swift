import Documents
import Improvement
import Papers

/// The pages of a withdrawal: what is asked, what it will change, and what is kept.
struct WithdrawalPage {
  let desk: ActionDesk
  let form: OpenForm

  private var action: Action { desk.action }
  private var filled: Filled { form.filled }
  private var opening: HTML {
    "\(ActionActs(desk: desk, at: "withdrawal").html)<p class=\"about\">\(action.stem)</p>"
  }

  private func framed(_ page: FormPage) -> FormPage {
    var page = page
    (page.trail, page.cancel) = (desk.trail, desk.page)
    (page.kept, page.form) = (WithdrawalForm.kept(action), form)
    page.opening = opening + page.opening
    return page
  }

  /// The form; where the action is withdrawn, the way to undo it.
  func asked(_ undoing: WithdrawalEffect?) -> FormPage {
    if let withdrawal = action.withdrawal { return undo(withdrawal, undoing) }
    return framed(
      FormPage(
        heading: "Withdraw action \(action.reference)", action: desk.address("withdrawal"),
        fields: WithdrawalForm(filled: filled).fields(form.problems, bodies: Posts.bodies(desk.view)),
        button: "Go on"))
  }

  func confirmed(_ effect: WithdrawalEffect) -> FormPage {
    var page = framed(
      FormPage(
        heading: "Withdraw action \(action.reference)?", action: desk.address("withdrawal"),
        fields:
          "\(WithdrawalForm(filled: filled).carried)<input type=\"hidden\" name=\"confirmed\" value=\"yes\">\(facts)",
        button: "Withdraw it"))
    page.opening = effect.html
    page.rest = """
      <form method="post" action="\(desk.address("withdrawal"))">\(Components.proof(desk.view.reader))\(WithdrawalForm.kept(action).seen)\(WithdrawalForm(filled: filled).carried)<input type="hidden" name="back" value="yes"><p><button class="as-link">Go back and change it</button></p></form>
      """
    return page
  }

  private var facts: HTML {
    let day = Day(filled["date"])?.long ?? ""
    let facts = [
      ("Reason", filled["reason"]), ("Withdrawn on", day), ("Approved by", filled["approver"]),
      ("Followed by", filled.text("successor") ?? "No other action"),
    ]
    return
      "<dl class=\"facts section\">\(each: facts, { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>"
  }

  private func undo(_ withdrawal: Withdrawal, _ effect: WithdrawalEffect?) -> FormPage {
    let reason = Field(
      "undo-reason", "Why is the withdrawal undone?", value: filled["undo-reason"],
      hint: "The audit trail keeps the withdrawal, and this reason.", problem: form.problems["undo-reason"])
    var page = framed(
      FormPage(
        heading: "Action \(action.reference) is withdrawn", action: desk.address("withdrawal/reversal"),
        fields: "\(reason.area)\(PrivacyQuestion.field(filled, form.problems))",
        button: "Put it back into the plan"))
    page.opening = """
      \(opening)
      <dl class="facts section">\(each: kept(withdrawal), { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>
      \(effect.map(\.html))
      """
    return page
  }

  private func kept(_ withdrawal: Withdrawal) -> [(String, HTML)] {
    [
      ("Reason", "\(withdrawal.reason)"), ("Withdrawn on", "\(withdrawal.date.long)"),
      ("Approved by", "\(withdrawal.approvedBy)"),
      (
        "Followed by",
        withdrawal.successor.map { Components.reference($0, desk.view.links) } ?? "No other action"
      ),
    ]
  }
}
