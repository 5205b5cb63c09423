/// A browser and its system in words that their owner knows, from what the browser says of itself.
enum BrowserName {
  static func plain(_ agent: String) -> String {
    let browsers = [
      ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"),
      ("Safari/", "Safari"),
    ]
    let systems = [
      ("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"),
      ("Mac OS", "Mac"), ("Linux", "Linux"),
    ]
    let browser = browsers.first { agent.contains($0.0) }?.1 ?? "A browser"
    let system = systems.first { agent.contains($0.0) }?.1
    return system.map { "\(browser) on \($0)" } ?? browser
  }
}
