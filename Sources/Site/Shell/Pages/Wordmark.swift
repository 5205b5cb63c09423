import Documents

/// The product's name, drawn: the dots of the two i's are a ring and a dot with a line between them.
enum Wordmark {
  static let svg: HTML = """
    <svg viewBox="0 0 163 43" width="163" height="43" role="img" aria-label="Line of Sight">
    <g class="letters">
    <path d="M2.4 15.6V33.6h9.8M18 21v14M25.2 35V21M25.2 27.2c0-3.6 2.1-5.6 5.1-5.6 3.1 0 4.8 2.1 4.8 5.6V35M41.4 28.3h12.3a6.2 6.4 0 1 0-1.7 4.3"/>
    <path d="M77.4 28.1a6.2 6.4 0 1 1-12.4 0 6.2 6.4 0 0 1 12.4 0zM89 16.6c-3.2-.9-5.4.6-5.4 4.1V35M80.4 22.4h8.2"/>
    <path d="M110 19.2c-.9-2.2-2.9-3.4-5.5-3.4-3.2 0-5.3 1.8-5.3 4.4 0 2.7 2.1 3.8 5.4 4.6 3.7.9 6 2 6 5.1 0 2.8-2.4 4.7-6 4.7-3.2 0-5.5-1.5-6.4-4.1M117 21v14M136 28.1a6.2 6.4 0 1 1-12.4 0 6.2 6.4 0 0 1 12.4 0zM136.2 21v14.6c0 3.6-2.2 5.3-5.9 5.3-2.6 0-4.7-1-5.7-3M143.4 14.5V35M143.4 27.2c0-3.6 2.1-5.6 5.1-5.6 3.1 0 4.8 2.1 4.8 5.6V35M160.2 17.2v13.4c0 2.3 1 3.3 3.1 3.1M156.6 22.4h6.4"/>
    </g>
    <path class="sight" d="M21.9 8H112.4"/>
    <circle class="sight" cx="18" cy="8" r="3.9"/>
    <circle class="seen" cx="117" cy="8" r="4.7"/>
    </svg>
    """
}
