import Hummingbird

/// One request, before anybody has signed in.
package struct AppContext: RequestContext {
  package var coreContext: CoreRequestContextStorage

  package init(source: Source) {
    coreContext = .init(source: source)
  }
}
