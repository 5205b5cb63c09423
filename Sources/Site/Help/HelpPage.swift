import Documents

enum HelpPage {
  static let help: HTML = """
    <div class="measure">
    <h1>Help</h1>
    <p class="lede">What the pages say, and how their figures are counted.</p>
    <nav class="section section-quiet" aria-label="On this page"><ul class="index">
    <li><a href="#due">Due and late</a></li><li><a href="#ratings">Ratings</a></li><li><a href="#as-at">As at, and as known on</a></li>
    <li><a href="#movement">Movement</a></li><li><a href="#percentages">Percentages</a></li><li><a href="#month">The month</a></li><li><a href="#achievements">Achievements</a></li><li><a href="#papers">Papers for the board</a></li><li><a href="#roles">Who may do what</a></li><li><a href="#import">Bringing a plan in</a></li><li><a href="#style">Papers in your council’s style</a></li></ul></nav>
    <section class="section comp" id="due"><h2>Due and late</h2>
    <p>An action is due at a month end when the last month of its published timescale has come and it has not been withdrawn. “Jan – Mar 17” is due at the end of March 2017.</p>
    <p>An action that is due and still moving is late. It keeps its rating, and every list says that it is late and by how many months.</p>
    <p>A published timescale never changes by itself. A forecast stands beside it. A new timescale goes through change control, and both dates are shown.</p></section>
    <section class="section comp" id="ratings"><h2>Ratings</h2>
    <p>In the usual scale Green is complete, Amber is in progress, Red has not progressed within its timescale, and White is not planned to start yet. A plan may use another scale; its key is on every report.</p>
    <p>Only an action that is due can be Red. The rules suggest a rating and a person sets it. One that the rules do not expect is kept with its reason.</p></section>
    <section class="section comp" id="as-at"><h2>As at, and as known on</h2>
    <p>Every page can be read as at any month end. The rating shown is that of the newest update for that month or an earlier one.</p>
    <p>Updates are never edited: a correction is a new update for the same month. To see what was known on a day, add <code>known-on</code> to the address: <code>?as-at=2017-03&amp;known-on=2017-04-06</code> leaves out everything recorded after 6 April 2017.</p></section>
    <section class="section comp" id="movement"><h2>Movement</h2>
    <p>Reds now are Reds before, less those that left, plus those newly Red. An action leaves by moving to another rating, by being withdrawn, or because it is no longer due. It is newly Red because it fell due, because it slipped back, or because it was reopened after completion.</p></section>
    <section class="section comp" id="percentages"><h2>Percentages</h2>
    <p>Shares of one whole are rounded so that they add to 100: the spare points go to the largest remainders. When the last point would fall among equal remainders, every row is rounded half-up by itself, and a note says that rows may not add to 100. A single percentage is rounded half-up.</p></section>
    <section class="section comp" id="month"><h2>The month</h2>
    <p>The improvement officer opens a month, and every lead is asked for updates on what is under way, due, or should have begun. Last month’s words stand beside this month’s box. What is typed is kept as a draft; a lead who has nothing new to say says so.</p>
    <p>An update counts once it is accepted, and so do words for a whole priority, unless an officer writes them. A completion needs evidence and what is different now for children; where the plan says so, it awaits the board’s acceptance too. Nobody accepts what they sent themselves as complete, unless nobody else can; the reason then stands with it. Before the month closes, every count, account and name is checked, and a fault is mended or closed over with a reason.</p>
    <p>Closing freezes the figures and the words. A later correction never changes them: it shows as restated since, with both figures. What was not answered is carried over, and is marked as such.</p></section>
    <section class="section comp" id="achievements"><h2>Achievements</h2>
    <p>What is achieved is noted through the month, each entry on its day and under one of the council’s headings, so that the section of a report assembles itself: by heading, in order of days, for whichever months are chosen. An entry may name the actions that it came of.</p>
    <p>Nothing is edited in place. A correction stands in the place of the words before it, and an entry is withdrawn with a reason; both stay in its history. Headings belong to the plan: they are renamed, moved and added by the improvement officer.</p></section>
    <section class="section comp" id="papers"><h2>Papers for the board</h2>
    <p>The exception report says of every action that is due and has not progressed why, and what is being done. The board summary has the same figures on one page, or on two: ratings now and last month, the year drawn, what may turn Red next. What has no room there is counted, with a link to the report.</p>
    <p>Both leave as Word, OpenDocument, PDF, Excel, JSON and plain text. A chart in them says what it shows and gives every figure to those who do not see it.</p></section>
    <section class="section comp" id="roles"><h2>Who may do what</h2>
    <p>“Own” means the actions that name a lead’s post, and the priorities that a partner author writes for.</p>
    \(PermissionsTable.html)</section>
    <section class="section comp" id="import"><h2>Bringing a plan in</h2>
    <p>From the command line, with the month that the file stands at. Try it first: with <code>--dry-run</code> nothing is kept.</p>
    <p><code>lineofsight import plan plan.csv --plan improvement-plan --council "Your Council" --as-at 2017-03 --dry-run</code></p>
    <p>The columns are found by the words that councils use. Every problem is told at once, by row and column, and nothing is kept until there is none. Importing the same file again changes nothing; a changed file shows what differs.</p></section>
    <section class="section comp" id="style"><h2>Papers in your council’s style</h2>
    <p>Under Plan settings, Paper templates, an officer or administrator uploads a Word document (.docx) or an OpenDocument text (.odt). Papers take its fonts, headings, header, footer and margins; its text is left out. A .dotx is opened and saved as .docx first.</p>
    <p>The file is tried out on a short paper before it is taken. Papers use some styles that no other document has, for ratings and for cells of tables; those that the file has not are added, and the page lists them. Ratings keep their letters, words and colours. What was made before stays as it was.</p></section>
    </div>
    """

  static let accessibility: HTML = """
    <div class="measure">
    <h1>Accessibility statement</h1>
    <p class="lede">Line of Sight is made to be used by everybody who has to read, write or answer for a plan.</p>
    <section class="section comp"><h2>What you can expect</h2>
    <ul><li>Every page works with a keyboard alone, with a screen reader, and with scripts turned off.</li>
    <li>Pages fit a screen of 320 pixels, and text can be made four times as large.</li>
    <li>No meaning hangs on colour: a rating is always a letter and a word as well.</li>
    <li>Each drawing has a description, and the table that it is drawn from.</li>
    <li>Every page prints.</li></ul></section>
    <section class="section comp"><h2>How it is checked</h2>
    <p>Every page is checked against the Web Content Accessibility Guidelines 2.2 at level AA by a program in a real browser, at 320 and at 1,280 pixels, each time the software is built. A program finds about a third of what can go wrong. People who use screen readers have not yet tested it.</p></section>
    <section class="section comp"><h2>If something does not work for you</h2>
    <p>Tell the improvement officer at your council what you were trying to do and what happened. They can give you the same figures as a file, and pass your words on to us.</p></section>
    </div>
    """
}
